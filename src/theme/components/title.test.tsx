import { renderToStaticMarkup } from "react-dom/server";
import { Title } from "./title";

test.each([
  ["Is it worth it?", "Is it worth it?"],
  ["For an entry-level developer?", 'For an <span class="unbroken">entry-level</span> developer?'],
  ["A-b and c-d", '<span class="unbroken">A-b</span> and <span class="unbroken">c-d</span>'],
  ["An over-the-top-and-too-long-word", "An over-the-top-and-too-long-word"],
  ["Yes - or no", "Yes - or no"],
])("sets %j", (text, html) => {
  expect(renderToStaticMarkup(<Title text={text} />)).toBe(html);
});
