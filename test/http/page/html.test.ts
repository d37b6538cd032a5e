import { html } from "../../../src/http/page/html";

test("text is escaped, in attributes too", () => {
  const text = `"><script>alert('1')</script>&`;
  expect(html`<a title="${text}">${"<b>"}</a>`.markup).toBe(
    '<a title="&quot;&gt;&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&amp;">&lt;b&gt;</a>',
  );
});

test("markup of ours is kept, in lists too", () => {
  const items = ["a<", "b"].map((text) => html`<li>${text}</li>`);
  expect(html`<ul>${items}</ul>`.markup).toBe("<ul><li>a&lt;</li><li>b</li></ul>");
});

test("nothing leaves no trace and 0 is written", () => {
  expect(html`[${null}${undefined}${false}${[]}${0}]`.markup).toBe("[0]");
});
