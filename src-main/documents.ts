import { app } from 'electron';
import { existsSync } from 'node:fs';

/** Where people keep their files: their documents, or their home where there is no such folder. */
export function documentsFolder(): string {
  try {
    const documents = app.getPath('documents');
    if (existsSync(documents)) return documents;
  } catch {
    // Systems without such a folder say so by an error.
  }
  return app.getPath('home');
}
