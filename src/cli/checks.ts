import { writeFileSync } from "node:fs";
import { checksPage } from "../check/checks-page";

writeFileSync("docs/checks.md", checksPage());
