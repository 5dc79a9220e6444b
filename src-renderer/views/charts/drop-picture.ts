import type { Attachment } from 'svelte/attachments';
import { fail, type Result } from '#domain/result.ts';
import type { PictureMetadata } from '#exchange/pictures/metadata.ts';
import { largestPicture, readPicture } from '#exchange/pictures/read-picture.ts';

interface PictureDrop<Chart> {
  /** Judges the part of what a picture holds that is the chart. */
  readonly readChart: (value: unknown) => Result<Chart>;
  readonly onpicture: (metadata: PictureMetadata<Chart>) => void;
  /** Why what was dropped brings no chart, in words. */
  readonly onrefused: (reason: string) => void;
}

/**
 * Takes pictures that are dropped on the element and hands over the chart that they hold. While a file is above it, it
 * has the attribute `data-dropping`. Of the file nothing but its content is looked at.
 */
export function dropPicture<Chart>(drop: PictureDrop<Chart>): Attachment<HTMLElement> {
  return (element) => {
    const ends = new AbortController();
    const on = <K extends 'dragover' | 'dragleave' | 'drop'>(
      type: K,
      act: (event: HTMLElementEventMap[K]) => void,
    ) => element.addEventListener(type, act, { signal: ends.signal });
    on('dragover', (event) => {
      if (event.dataTransfer?.types.includes('Files') !== true) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'copy';
      element.dataset.dropping = '';
    });
    on('dragleave', (event) => {
      const next = event.relatedTarget;
      if (!(next instanceof Node && element.contains(next))) delete element.dataset.dropping;
    });
    on('drop', (event) => {
      delete element.dataset.dropping;
      const files = event.dataTransfer?.files;
      if (files === undefined || files.length === 0) return;
      event.preventDefault();
      void take(files, drop);
    });
    return () => ends.abort();
  };
}

async function take<Chart>(files: FileList, drop: PictureDrop<Chart>): Promise<void> {
  const read = await readDropped(files, drop.readChart).catch(() =>
    fail('The file could not be read. It may have been moved or deleted.'),
  );
  if (read.ok) drop.onpicture(read.value);
  else drop.onrefused(read.reason);
}

async function readDropped<Chart>(
  files: FileList,
  readChart: PictureDrop<Chart>['readChart'],
): Promise<Result<PictureMetadata<Chart>>> {
  const [file, second] = files;
  if (file === undefined || second !== undefined) return fail('Drop one picture at a time.');
  if (file.size > largestPicture)
    return fail('The file is larger than any picture of Lode\u2019s.');
  return readPicture(new Uint8Array(await file.arrayBuffer()), readChart);
}
