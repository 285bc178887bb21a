type FillCell = (from: Element, to: HTMLElement) => void;

/** A pasted table with its rows, header cells and merged cells; `fill` cleans what is in a cell. */
export function cleanTable(pasted: HTMLTableElement, doc: Document, fill: FillCell): HTMLElement {
  const table = doc.createElement('table');
  const body = doc.createElement('tbody');
  table.append(body);
  for (const row of pasted.rows) {
    if (row.cells.length === 0) continue;
    const clean = doc.createElement('tr');
    const cells = [...row.cells].map((cell) => cleanCell(cell, doc, fill));
    clean.append(...cells);
    const isFirst = body.childElementCount === 0 && pasted.rows.length > 1;
    if (row.closest('thead') || (isFirst && isAllBold(cells))) cells.forEach(makeHeader);
    body.append(clean);
  }
  return table;
}

function cleanCell(cell: HTMLTableCellElement, doc: Document, fill: FillCell): HTMLElement {
  const clean = doc.createElement(cell.localName);
  fill(cell, clean);
  if (cell.colSpan > 1) clean.setAttribute('colspan', String(cell.colSpan));
  if (cell.rowSpan > 1) clean.setAttribute('rowspan', String(cell.rowSpan));
  if (cell.localName === 'th') plain(clean);
  return clean;
}

/** Word shows a header row by bold letters alone. */
function isAllBold(cells: HTMLElement[]): boolean {
  const filled = cells.filter(({ textContent }) => textContent !== '');
  return filled.length > 0 && filled.every(isBold);
}

function isBold(cell: HTMLElement): boolean {
  const bold = [...cell.querySelectorAll('strong')].map(({ textContent }) => textContent);
  return bold.join('') === cell.textContent;
}

function makeHeader(cell: HTMLElement): void {
  if (cell.localName === 'th') return;
  const header = cell.ownerDocument.createElement('th');
  header.append(...cell.childNodes);
  for (const { name, value } of cell.attributes) header.setAttribute(name, value);
  cell.replaceWith(header);
  plain(header);
}

/** A header is bold anyway. */
function plain(header: HTMLElement): void {
  for (const bold of header.querySelectorAll('strong')) bold.replaceWith(...bold.childNodes);
}
