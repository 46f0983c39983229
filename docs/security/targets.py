"""
What the interface takes, as targets for sqlmap with everything marked that is free text; see findings.md.

    targets.py <address>              every GET, one address a line
    targets.py <address> <directory>  every POST and PUT of JSON, one request a file, made up from the description
"""
import base64
import json
import os
import sys
import urllib.parse
import urllib.request

root = sys.argv[1] + "/api/v1"
api = json.load(urllib.request.urlopen(root + "/openapi"))
SAMPLE = {"name": "standard", "number": "C-1001", "customer": "C-1001", "version": "1"}
SAMPLE_OF = {"date": "2026-11-20", "date-time": "2026-11-20T09:00:00Z", "uuid": "01a21ef2-8881-7000-8b9e-1f6c58cd3287"}
DEEPEST = 4
# What is looked at before the database is asked has to be right, or nothing gets there.
KNOWN = {
    "country": "DE", "countries": ["DE"], "language": "de", "timeZone": "Europe/Berlin", "currency": "EUR", "state": None,
    "type": "HOTLINE_CALL", "offer": None, "carries": [], "separator": ";", "decimalSign": ",", "datePattern": "dd.MM.yyyy",
    "role": "AGENT", "scopes": ["customers:read"], "types": ["org.courtesy.customer.erased.v1"], "url": "https://example.org/",
    "address": None, "missingContractData": [],
}


def example(content):
    """The first example of the description, its texts marked."""
    examples = [one["value"] for one in content.get("examples", {}).values() if "value" in one]
    found = content["example"] if "example" in content else examples[0] if examples else None
    return json.loads(found) if isinstance(found, str) else found


def marked(found, name=""):
    if isinstance(found, dict):
        return {key: marked(part, key) for key, part in found.items()}
    if isinstance(found, list):
        return [marked(part, name) for part in found]
    return found + "*" if isinstance(found, str) and name in FREE else found


FREE = {"note", "comment", "number", "customer", "id", "source", "contract", "remark", "reason", "name", "title", "text", "what"}


def filled(path, operation):
    for name in [p["name"] for p in operation.get("parameters", []) if p.get("in") == "path"]:
        path = path.replace("{" + name + "}", SAMPLE.get(name, "C-1001") + "*")
    return path


def value(schema, depth=0):
    if "$ref" in schema:
        schema = api["components"]["schemas"][schema["$ref"].rsplit("/", 1)[1]]
    for choice in ("allOf", "oneOf", "anyOf"):
        if choice in schema:
            return value(schema[choice][0], depth)
    if "enum" in schema:
        return schema["enum"][0]
    kind = schema.get("type")
    kind = next((k for k in kind if k != "null"), None) if isinstance(kind, list) else kind
    if kind == "array":
        return [value(schema.get("items", {}), depth + 1)]
    if kind == "object" or "properties" in schema:
        parts = schema.get("properties", {}) if depth < DEEPEST else {}
        made = {name: value(part, depth + 1) for name, part in parts.items()}
        return {name: KNOWN[name] if name in KNOWN and "*" in str(one) else one for name, one in made.items()}
    if kind in ("integer", "number"):
        return 1
    if kind == "boolean":
        return False
    return SAMPLE_OF.get(schema.get("format"), "C-1001*")


def gets():
    for path, verbs in api["paths"].items():
        get = verbs.get("get")
        if get is None or path == "/openapi":
            continue
        path = filled(path, get)
        query = "&".join(p["name"] + "=1*" for p in get.get("parameters", []) if p.get("in") == "query")
        if "*" in path + query:
            print(root + path + ("?" + query if query else ""))


def user(path):
    if path.startswith("/rule-sets"):
        return "approver" if path.endswith(("approval", "rejection", "activation", "rollback", "acknowledgement")) else "analyst"
    return "privacy" if any(part in path for part in ("privacy", "restriction", "retention", "kept-proofs")) else "admin"


def bodies(directory):
    where = urllib.parse.urlparse(root)
    for path, verbs in api["paths"].items():
        for verb, operation in verbs.items():
            for kind, content in operation.get("requestBody", {}).get("content", {}).items():
                if not kind.endswith("json"):
                    continue
                name = f"{verb}{path}{'-events' if '+' in kind else ''}".replace("/", "_").replace("{", "").replace("}", "")
                account = base64.b64encode(f"{user(path)}:courtesy".encode()).decode()
                with open(os.path.join(directory, name), "w") as request:
                    request.write(
                        f"{verb.upper()} {where.path}{filled(path, operation)} HTTP/1.1\nHost: {where.netloc}\n"
                        f"Authorization: Basic {account}\nContent-Type: {kind}\n\n" + json.dumps(marked(example(content)) if example(content) else value(content["schema"]))
                    )


if len(sys.argv) > 2:
    os.makedirs(sys.argv[2], exist_ok=True)
    bodies(sys.argv[2])
else:
    gets()
