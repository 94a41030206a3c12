import "../styles/index.css";
import { enhance } from "./enhance";

enhance(document);
