import ts from "typescript";

/** What a reader sees or hears of a component, of those attributes and properties that hold words. */
const spoken =
  /^(?:aria-?label|aria-?description|aria-?roledescription|alt|title|description|placeholder|label)$/i;

/**
 * The literal words of a file's markup, each as `line: text`: texts and spoken attributes of JSX, and texts and labels of
 * elements that `h` makes.
 *
 * @param name ends in `.ts` or `.tsx`
 */
export function literalWords(name: string, source: string): string[] {
  const file = ts.createSourceFile(name, source, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const add = (node: ts.Node, text: string) => {
    if (!/\p{L}/u.test(text)) return;
    const { line } = file.getLineAndCharacterOfPosition(node.getStart());
    found.push(`${line + 1}: ${text.trim().replace(/\s+/g, " ")}`);
  };

  /** What an expression may evaluate to. */
  const addValue = (node: ts.Node | undefined): void => {
    if (!node) return;
    if (ts.isStringLiteralLike(node)) add(node, node.text);
    else if (ts.isTemplateExpression(node)) {
      add(
        node,
        [node.head, ...node.templateSpans.map(({ literal }) => literal)]
          .map(({ text }) => text)
          .join(" "),
      );
    } else if (ts.isJsxExpression(node) || ts.isParenthesizedExpression(node))
      addValue(node.expression);
    else if (ts.isConditionalExpression(node)) [node.whenTrue, node.whenFalse].forEach(addValue);
    else if (ts.isBinaryExpression(node)) {
      if (node.operatorToken.kind !== ts.SyntaxKind.AmpersandAmpersandToken) addValue(node.left);
      addValue(node.right);
    } else if (ts.isArrayLiteralExpression(node)) node.elements.forEach(addValue);
  };

  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node)) add(node, node.text);
    else if (ts.isJsxElement(node) || ts.isJsxFragment(node)) {
      node.children.filter(ts.isJsxExpression).forEach(addValue);
    } else if (ts.isJsxAttribute(node) || ts.isPropertyAssignment(node)) {
      if (spoken.test(node.name.getText())) addValue(node.initializer);
    } else if (ts.isCallExpression(node) && node.expression.getText() === "h") {
      node.arguments.slice(1).forEach(addValue);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}
