import { tasks as storeTasks, type Doing, type Tasks as StoreTasks } from '#data/tasks.ts';
import type { ReportDocument } from '#report/document/report-document.ts';
import { writeDocx } from '#report/docx/write-docx.ts';

/** All that a worker does: what the store is asked for, and what takes nothing from it. */
export interface Tasks extends StoreTasks {
  /** A report as a Word document. */
  readonly writeDocx: {
    readonly input: { readonly document: ReportDocument };
    readonly output: Uint8Array;
  };
}

export type TaskName = keyof Tasks;

export const tasks: Doing<Tasks> = {
  ...storeTasks,
  writeDocx: (_db, { document }) => writeDocx(document),
};
