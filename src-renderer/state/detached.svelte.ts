/** Makes live data that belongs to no screen: what the first screen to ask for it owned would end with that screen. */
export function makeDetached<T>(make: () => T): T {
  const made: { value?: T } = {};
  $effect.root(() => {
    made.value = make();
  });
  return made.value as T;
}
