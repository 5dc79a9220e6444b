import { describe, expect, it, vi } from 'vitest';
import type { ReportDocument } from '#report/document/report-document.ts';
import { ReportWriting } from './report-writing.svelte.ts';

const document = { title: 'Indium' } as ReportDocument;
const file = { content: 'text', companions: [] };

/** A promise that is settled from outside. */
function held<T>() {
  let settle: { resolve: (value: T) => void; reject: (error: Error) => void } | null = null;
  const promise = new Promise<T>((resolve, reject) => {
    settle = { resolve, reject };
  });
  return { promise, ...settle! };
}

function makeWriting() {
  const drawing = held<ReportDocument | null>();
  const making = held<typeof file>();
  const save = vi.fn(async () => '/place/indium.md');
  const print = vi.fn(async () => undefined);
  const cancel = vi.fn();
  const tasks = { run: vi.fn(), cancel };
  const make = vi.fn(() => making.promise);
  const open = { finish: vi.fn(() => drawing.promise) };
  const writing = new ReportWriting(open, { make, save, print, tasks });
  return { writing, open, drawing, making, make, save, print, cancel };
}

describe('ReportWriting', () => {
  it('waits for the charts, makes the file, and then asks where to', async () => {
    const { writing, drawing, making, save } = makeWriting();
    const done = writing.save('markdown');
    expect(writing.stage).toEqual({ kind: 'drawing' });
    drawing.resolve(document);
    await vi.waitFor(() => expect(writing.stage).toEqual({ kind: 'making', format: 'markdown' }));
    expect(save).not.toHaveBeenCalled();
    making.resolve(file);
    expect(await done).toBe('/place/indium.md');
    expect(save).toHaveBeenCalledWith(file, 'markdown', 'Indium');
    expect(writing.stage).toEqual({ kind: 'none' });
  });

  it('stopped while charts are drawn, makes nothing', async () => {
    const { writing, drawing, make } = makeWriting();
    const done = writing.save('pdf');
    expect(writing.stop()).toBe(true);
    expect(writing.stage).toEqual({ kind: 'none' });
    drawing.resolve(document);
    expect(await done).toBeNull();
    expect(make).not.toHaveBeenCalled();
  });

  it.each([
    [
      'was made all the same',
      (making: ReturnType<typeof makeWriting>['making']) => making.resolve(file),
    ],
    [
      'ended in an error',
      (making: ReturnType<typeof makeWriting>['making']) =>
        making.reject(new Error('It was cancelled.')),
    ],
  ])('stopped while the file is made, asks for no place, though it %s', async (_, end) => {
    const { writing, drawing, making, save, cancel } = makeWriting();
    const done = writing.save('docx');
    drawing.resolve(document);
    await vi.waitFor(() => expect(writing.stage.kind).toBe('making'));
    expect(writing.stop()).toBe(true);
    expect(cancel).toHaveBeenCalledOnce();
    end(making);
    expect(await done).toBeNull();
    expect(save).not.toHaveBeenCalled();
  });

  it('ends its worker with the screen, but not what is being printed', async () => {
    const { writing, drawing, print, cancel } = makeWriting();
    const printing = held<undefined>();
    print.mockReturnValueOnce(printing.promise);
    const done = writing.print();
    drawing.resolve(document);
    await vi.waitFor(() => expect(writing.stage).toEqual({ kind: 'printing' }));
    writing.end();
    expect(cancel).toHaveBeenCalledOnce();
    expect(writing.stage).toEqual({ kind: 'printing' });
    printing.resolve(undefined);
    await done;
  });

  it('does one thing at a time', async () => {
    const { writing, open } = makeWriting();
    void writing.save('pdf');
    expect(await writing.save('html')).toBeNull();
    expect(open.finish).toHaveBeenCalledOnce();
  });

  it('says why nothing can be written, and can be asked again', async () => {
    const { writing, drawing } = makeWriting();
    const done = writing.save('pdf');
    drawing.resolve(null);
    await expect(done).rejects.toThrow('The figures are still being read.');
    expect(writing.stage).toEqual({ kind: 'none' });
  });

  it('cannot be stopped once it is printed', async () => {
    const { writing, drawing, print, cancel } = makeWriting();
    const printing = held<undefined>();
    print.mockReturnValueOnce(printing.promise);
    const done = writing.print();
    drawing.resolve(document);
    await vi.waitFor(() => expect(writing.stage).toEqual({ kind: 'printing' }));
    expect(writing.stop()).toBe(false);
    expect(cancel).not.toHaveBeenCalled();
    printing.resolve(undefined);
    await done;
    expect(writing.stage).toEqual({ kind: 'none' });
  });
});
