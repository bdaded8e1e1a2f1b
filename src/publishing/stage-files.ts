import { listFiles } from '../files/list-files.ts';

/** Which part of a build makes a file. */
export type Maker = 'page' | 'asset' | 'public' | 'media' | 'picture' | 'host' | 'search' | 'moved';

/** A file that was made and waits to be published. */
export interface StagedFile {
  /** Its path below the output folder, with slashes. */
  readonly name: string;
  readonly folder: string;
  readonly maker: Maker;
  /** The digest of its bytes, if it is already known; `size` is their number. */
  readonly digest?: string;
  readonly size?: number;
}

/** The files of a staging folder. */
export function listStaged(folder: string, maker: Maker): readonly StagedFile[] {
  return listFiles(folder).map((name) => ({ name, folder, maker }));
}
