import { writeFileSync } from "node:fs";
import { checksPage } from "../check/checks-page";
import { commandOf } from "./command";

commandOf("checks", "Writes docs/checks.md from the rules.").parse();
writeFileSync("docs/checks.md", checksPage());
