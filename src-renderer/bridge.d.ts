import type { LodeBridge } from '#ipc/contract.ts';

declare global {
  interface Window {
    /** Built by the preload from the contract. */
    readonly lode: LodeBridge;
  }
}
