/** Hears the answer to the question that was asked last: one that comes late must not stand in its place. */
export class NewestAnswer<T> {
  readonly #take: (answer: T) => void;
  #asked = 0;

  constructor(take: (answer: T) => void) {
    this.#take = take;
  }

  /** From now on only this answer is taken; `question` does not reject. */
  ask(question: Promise<T>): void {
    const own = (this.#asked += 1);
    void question.then((answer) => {
      if (own === this.#asked) this.#take(answer);
    });
  }
}
