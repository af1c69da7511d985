// What cannot be told apart, or seen, where the reader's own few colours take the place of the page's.
(() => {
  const faults = [];
  const name = element => element.outerHTML.slice(0, 100);
  const channels = colour => (colour.match(/[\d.]+/g) ?? []).map(Number);
  const seen = colour => colour !== 'none' && (channels(colour)[3] ?? 1) > 0.1;
  const light = colour => {
    const [r, g, b] = channels(colour).map(value => {
      const share = value / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (one, other) => {
    const [more, less] = [light(one), light(other)].sort((a, b) => b - a);
    return (more + 0.05) / (less + 0.05);
  };
  const probe = document.body.appendChild(document.createElement('span'));
  probe.style.cssText = 'forced-color-adjust: none; color: Canvas';
  const canvas = getComputedStyle(probe).color;
  probe.remove();
  for (const mark of document.querySelectorAll('.mark, .status')) {
    if (!mark.checkVisibility()) continue;
    const style = getComputedStyle(mark);
    const framed = ['Top', 'Right', 'Bottom', 'Left'].some(side => parseFloat(style[`border${side}Width`]) > 0);
    if (!framed && !mark.querySelector('svg')) faults.push(`told by colour alone: ${name(mark)}`);
    if (!mark.textContent.trim()) faults.push(`says nothing: ${name(mark)}`);
  }
  const shapes = 'path, rect, circle, line, polygon, polyline, ellipse, text';
  for (const shape of document.querySelectorAll(`svg :is(${shapes})`)) {
    if (shape.closest('defs') || !shape.checkVisibility()) continue;
    const style = getComputedStyle(shape);
    const drawn = [style.fill, style.stroke].filter(colour => seen(colour) && !colour.startsWith('url'));
    const patterned = [style.fill, style.stroke].some(colour => colour.startsWith('url'));
    const visible = patterned || drawn.some(colour => contrast(colour, canvas) >= 3);
    const box = shape.getBoundingClientRect();
    if (!visible && box.width > 0 && box.height > 0 && !shape.classList.contains('ground')) {
      faults.push(`cannot be seen: ${name(shape)}`);
    }
  }
  return [...new Set(faults)];
})()
