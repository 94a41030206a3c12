import { release } from "./src/release/release";
import { policyOrigins } from "./src/release/policy-origins";
import { pathPrefix, site } from "./src/site";
import { readFileSync, readdirSync, rmSync } from "node:fs";
async function main(){
const root=".rung/sites/"+readdirSync(".rung/sites")[0];
const built=JSON.parse(readFileSync(root+"/.cache/rung-pages.json","utf8"));
if(process.argv[2]==="cold"){rmSync("/tmp/rel",{recursive:true,force:true});rmSync(root+"/.cache/rung-search.json.index",{recursive:true,force:true});}
const c=process.cpuUsage();const s=performance.now();
const r=await release({publicDirectory:root+"/public",outDirectory:"/tmp/rel",staticDirectory:"static",pages:[...built.pages,...built.files],searchInput:root+"/.cache/rung-search.json",pathPrefix,siteUrl:site.url,origins:policyOrigins(site),redirects:built.redirects,gone:[]});
const d=process.cpuUsage(c);console.log(r.files,r.changed,((performance.now()-s)/1000).toFixed(2),"s",(d.user/1e6).toFixed(2),"user",(d.system/1e6).toFixed(2),"sys");
}
main();
