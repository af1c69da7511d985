// What is wrong with a page on paper, at night too.
(() => {
  const faults = [];
  const light = colour => {
    const [r, g, b, a = 1] = colour.match(/[\d.]+/g).map(Number);
    return a === 0 || 0.2126 * r + 0.7152 * g + 0.0722 * b > 200;
  };
  for (const element of [document.documentElement, document.body, document.querySelector('main')]) {
    const { backgroundColor } = getComputedStyle(element);
    if (!light(backgroundColor)) faults.push(`${element.tagName} is dark: ${backgroundColor}`);
  }
  for (const element of document.querySelectorAll('main p, main h1, main h2, main li')) {
    const { color } = getComputedStyle(element);
    if (light(color)) faults.push(`light letters on paper, ${color}: ${element.outerHTML.slice(0, 80)}`);
  }
  const heading = document.querySelector('h1');
  if (!heading.checkVisibility({ visibilityProperty: true, opacityProperty: true })) faults.push('the heading is blank');
  if (document.querySelector('main').innerText.trim().length < 40) faults.push('the main part is blank');
  return faults;
})()
