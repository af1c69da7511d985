// What does not fit the window, and text that is cut off.
(() => {
  const faults = [];
  const name = element => element.outerHTML.slice(0, 100);
  const page = document.scrollingElement;
  if (page.scrollWidth > innerWidth) faults.push(`the page scrolls sideways: ${page.scrollWidth} > ${innerWidth}`);
  // Text for screen readers alone is clipped on purpose.
  const unseen = element => element.clientWidth <= 1 || element.clientHeight <= 1
    || getComputedStyle(element).clipPath !== 'none';
  const ownText = element => [...element.childNodes].some(node => node.nodeType === 3 && node.data.trim());
  const ancestors = element => element ? [element, ...ancestors(element.parentElement)] : [];
  for (const element of document.body.querySelectorAll('*')) {
    if (!ownText(element) || !element.checkVisibility()) continue;
    const around = ancestors(element);
    if (around.some(one => getComputedStyle(one).display !== 'inline' && unseen(one))) continue;
    const scrolls = around.some(one => ['auto', 'scroll'].includes(getComputedStyle(one).overflowX));
    const box = element.getBoundingClientRect();
    if (!scrolls && box.right > innerWidth + 1) faults.push(`sticks out by ${box.right - innerWidth}: ${name(element)}`);
    for (const one of around) {
      const style = getComputedStyle(one);
      const wide = ['hidden', 'clip'].includes(style.overflowX) && one.scrollWidth > one.clientWidth + 1;
      const tall = ['hidden', 'clip'].includes(style.overflowY) && one.scrollHeight > one.clientHeight + 1;
      if (one !== document.body && (wide || tall)) faults.push(`text is cut off: ${name(one)}`);
    }
  }
  return [...new Set(faults)];
})()
