/** Work that is done piece by piece. Each piece waits until all output that came in from threads was taken in. */
export interface IdleWork {
  /** Notes that there may be something to do. */
  begin(): void;
  /** Drops the pieces that are left. @throws what a piece threw; the pieces after it were not done. */
  end(): void;
}

/** @param doPiece does one piece and returns whether there is more. */
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
      // Thrown from here, it would end the process, and what was done could not be undone.
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
