// What is wrong with how the element in focus is shown.
(async () => {
  const stop = document.activeElement;
  if (!stop || stop === document.body) return [];
  const faults = [];
  const name = stop.outerHTML.slice(0, 80);
  const style = getComputedStyle(stop);
  const brightness = colour => {
    const parts = colour.match(/[\d.]+/g).map(Number).slice(0, 3).map(part => part / 255);
    const [r, g, b] = parts.map(part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const behind = element => {
    for (let one = element.parentElement; one; one = one.parentElement) {
      const { backgroundColor } = getComputedStyle(one);
      if (!/, 0\)$|transparent/.test(backgroundColor)) return backgroundColor;
    }
    return 'rgb(255, 255, 255)';
  };
  const contrast = (one, other) => {
    const [dark, light] = [brightness(one), brightness(other)].sort((a, b) => a - b);
    return (light + 0.05) / (dark + 0.05);
  };
  if (!stop.matches(':focus-visible') || style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 2)
    faults.push(`no outline of two pixels: ${name}`);
  else if (style.outlineStyle !== 'auto' && contrast(style.outlineColor, behind(stop)) < 3)
    faults.push(`faint outline, ${style.outlineColor} on ${behind(stop)}: ${name}`);
  const seen = () => {
    const box = stop.getClientRects()[0];
    const top = box && document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
    return top && (stop.contains(top) || top.contains(stop));
  };
  // The page may still be scrolling to it.
  for (let tries = 0; !seen() && tries < 20; tries++) await new Promise(done => setTimeout(done, 50));
  if (!seen()) faults.push(`out of view or covered: ${name}`);
  return faults;
})()
