/** Writes all of the text, also to a slow pipe, before it resolves; a reader that has left early is no error. */
export function writeOut(stream: NodeJS.WriteStream, text: string): Promise<void> {
  if (text === '') return Promise.resolve();
  return new Promise((resolve) => {
    // The callback hears of the error as well; without a listener it would end the program.
    stream.on('error', () => resolve());
    stream.write(text, () => resolve());
  });
}
