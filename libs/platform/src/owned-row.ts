import { PrimaryColumn } from 'typeorm';
import { orderedId } from './ordered-id.js';

/** A row of one workspace. Both columns are the key, so that foreign keys cannot reach a neighbour's row. */
export abstract class OwnedRow {
  @PrimaryColumn('uuid')
  workspaceId: string;

  @PrimaryColumn('uuid')
  id: string;

  /** A new row of the given workspace with a fresh id: where times are equal, ids tell what came first. */
  static make<T extends OwnedRow>(this: new () => T, workspaceId: string, fields: Partial<T>): T {
    return Object.assign(new this(), { workspaceId, id: orderedId() }, fields);
  }
}
