/** The words of the page in the language of the conversation. */
const used = {
  'data-words': (element, text) => {
    element.textContent = text;
  },
  'data-label': (element, text) => element.setAttribute('aria-label', text),
  'data-placeholder': (element, text) => element.setAttribute('placeholder', text),
};

let current = {};

export const words = () => current;

export function setWords(next, language) {
  current = next;
  document.documentElement.lang = language;
  document.title = next.title;
  for (const [attribute, use] of Object.entries(used)) {
    for (const element of document.querySelectorAll(`[${attribute}]`)) {
      const text = next[element.getAttribute(attribute)];
      if (text !== undefined) use(element, text);
    }
  }
}
