// What a page lacks where scripts do not run.
(() => {
  const faults = [];
  if (document.querySelector('noscript')) faults.push('it has something to say of scripts');
  for (const element of document.querySelectorAll('main [hidden], main [onclick], main a[href^="javascript:"], main a:not([href])'))
    faults.push(`only a script can open or show it: ${element.outerHTML.slice(0, 80)}`);
  if (document.querySelector('main').innerText.trim().length < 40) faults.push('only a script can fill the main part');
  return faults;
})()
