import "../../styles/search.css";
import { offerSearch } from "./offer-search";

offerSearch(document);
