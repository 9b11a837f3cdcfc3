// Draws just enough of a payload to find it in the PDF, at the payload's exact page size.
window.renderPrint = async (payload) => {
  const { widthMm, heightMm } = payload.page;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`@page { size: ${widthMm}mm ${heightMm}mm; margin: 0 }`);
  document.adoptedStyleSheets = [sheet];
  await draw(payload);
};

// A picture is larger than the window, with the title in its first corner.
window.renderPicture = async (payload) => {
  await draw(payload);
  return { width: 1500, height: 1000 };
};

async function draw(payload) {
  document.title = payload.map.meta.title;
  const heading = document.createElement('h1');
  heading.textContent = payload.map.meta.title;
  document.body.replaceChildren(heading);
  await document.fonts.ready;
}
