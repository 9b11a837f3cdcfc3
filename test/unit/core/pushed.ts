/** A document that is pushed to core after each edit. */
import * as Y from 'yjs';
import type { TestScreen } from './rig.ts';

export class Pushed {
  readonly doc = new Y.Doc();
  readonly screen: TestScreen;
  readonly name: string;

  constructor(screen: TestScreen, name: string) {
    this.screen = screen;
    this.name = name;
  }

  async edit(fn: (doc: Y.Doc) => void): Promise<void> {
    const before = Y.encodeStateVector(this.doc);
    this.doc.transact(() => fn(this.doc));
    const update = new Uint8Array(Y.encodeStateAsUpdateV2(this.doc, before));
    await this.screen.call('doc.push', { doc: this.name, update });
  }
}
