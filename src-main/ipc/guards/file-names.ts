import { isText } from './values.ts';

const LONGEST_NAME = 200;

/** A name that can only be a file in the folder which the analyst chooses. */
export function isFileName(value: unknown): value is string {
  return (
    isText(value, LONGEST_NAME) &&
    value.trim() !== '' &&
    // eslint-disable-next-line no-control-regex -- control characters are what is looked for
    !/[/\\:*?"<>|\u0000-\u001f\u007f]/.test(value) &&
    !value.startsWith('.')
  );
}

/** Whether it can only be a zip in the folder of the backups, whoever named it. */
export function isZipName(value: unknown): value is string {
  return isFileName(value) && value.endsWith('.zip');
}
