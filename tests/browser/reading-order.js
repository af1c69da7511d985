// What of a page without styles is out of order or missing.
(() => {
  const faults = [];
  const text = element => element.textContent.trim().replace(/\s+/g, ' ').slice(0, 60);
  if ([...document.styleSheets].some(sheet => { try { return sheet.cssRules.length } catch { return false } }))
    faults.push('there are styles');
  const heading = document.querySelector('h1');
  for (const element of document.querySelectorAll('main h2, main h3, main article, main table, main ol')) {
    const before = element.compareDocumentPosition(heading) & Node.DOCUMENT_POSITION_FOLLOWING;
    if (before) faults.push(`comes before the heading: ${text(element)}`);
  }
  let last = -Infinity;
  for (const element of document.querySelectorAll('h1, main h2, main h3, main p')) {
    if (element.closest('details:not([open]), [hidden]')) continue;
    const { top } = element.getBoundingClientRect();
    if (top < last - 1) faults.push(`stands above what it follows: ${text(element)}`);
    last = top;
    if (text(element) && !element.checkVisibility({ visibilityProperty: true })) faults.push(`cannot be seen: ${text(element)}`);
  }
  return faults;
})()
