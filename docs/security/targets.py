"""Every GET of the interface as a target for sqlmap, each parameter marked. Run with the address of a server, see findings.md."""
import json
import sys
import urllib.request

root = sys.argv[1] + "/api/v1"
api = json.load(urllib.request.urlopen(root + "/openapi"))
sample = {"name": "courtesy", "number": "K-1001", "version": "1", "customer": "K-1001"}
for path, verbs in api["paths"].items():
    get = verbs.get("get")
    if get is None or path == "/openapi":
        continue
    for name in [p["name"] for p in get.get("parameters", []) if p.get("in") == "path"]:
        path = path.replace("{" + name + "}", sample.get(name, "x") + "*")
    query = "&".join(p["name"] + "=1*" for p in get.get("parameters", []) if p.get("in") == "query")
    if "*" in path + query:
        print(root + path + ("?" + query if query else ""))
