// What a test or a curious reader may look at, and the texts put in by the bundler.

interface Window {
  explorer?: { network?: object; names?: () => string[]; nodeAt?: (x: number, y: number) => string | null; find?: object };
}

declare module "picture:style" {
  const text: string;
  export default text;
}
