/** Work that is done piece by piece, each when all that has come in from threads was taken in. */
export interface IdleWork {
  /** Says that there may be something to do. */
  begin(): void;
  /** What is left is not done. @throws what a piece threw: the others were then not done. */
  end(): void;
}

/** @param doPiece does a little, and returns whether there is more. */
export function createIdleWork(doPiece: () => boolean): IdleWork {
  let next: NodeJS.Immediate | undefined;
  let failure: { readonly error: unknown } | undefined;
  const begin = (): void => {
    if (failure === undefined) next ??= setImmediate(goOn);
  };
  const goOn = (): void => {
    next = undefined;
    try {
      if (doPiece()) begin();
    } catch (error) {
      // Thrown from here it would end the process, and nobody could undo what was done.
      failure = { error };
    }
  };
  return {
    begin,
    end: () => {
      clearImmediate(next);
      if (failure !== undefined) throw failure.error;
    },
  };
}
