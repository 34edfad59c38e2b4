import { Line } from '#graph';

export class StoreFileQuery {
  /** What the file is called; kept to show, never used as a path. */
  @Line(200)
  name: string;
}
