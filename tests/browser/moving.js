// What moves though the reader has asked for stillness: WCAG 2.2, 2.3.3.
(() => {
  const faults = [];
  const lasts = times => times.split(',').some(time => parseFloat(time) > 0);
  for (const element of document.querySelectorAll('*')) {
    const style = getComputedStyle(element);
    const moves = style.animationName !== 'none' || lasts(style.transitionDuration) || style.scrollBehavior === 'smooth';
    if (moves) faults.push(`moves: ${element.outerHTML.slice(0, 100)}`);
  }
  return faults;
})()
