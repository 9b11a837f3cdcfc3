/** The map as a tree: stage, step, lane, card. */
export function OutlineView() {
  return <div className="outline-view" />;
}
