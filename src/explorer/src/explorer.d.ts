// What a test or a curious reader may look at.

interface Window {
  explorer?: { network?: object; find?: object };
}
