// Tells the page around this one how high its content is, and nothing else.
const content = document.querySelector("main");

new ResizeObserver(() => {
  const height = Math.ceil(content.getBoundingClientRect().bottom + scrollY);
  parent.postMessage({ entente: "height", height }, "*");
}).observe(content);
