// What is done a moment after the last of many calls.

export interface Later {
  /** Puts off what was asked for before, and asks for `act`. */
  ask(act: () => void): void;
  forget(): void;
}

/** Until it is done, the root element has `data-NAME-waiting`: who reads the page knows that it is not at rest. */
export function later(name: string, delay: number): Later {
  const mark = `data-${name}-waiting`;
  let waiting = 0;
  const forget = (): void => {
    clearTimeout(waiting);
    document.documentElement.removeAttribute(mark);
  };
  return {
    forget,
    ask(act) {
      clearTimeout(waiting);
      document.documentElement.setAttribute(mark, "");
      waiting = setTimeout(() => {
        forget();
        act();
      }, delay);
    },
  };
}
