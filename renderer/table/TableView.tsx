/** The map as a table of its cards. */
export function TableView() {
  return <div className="table-view" />;
}
