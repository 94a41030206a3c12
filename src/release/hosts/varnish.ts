/** A test of what a reader takes: https://www.rfc-editor.org/rfc/rfc9110#section-12.5.3 */
const takes = (encoding: string): string =>
  String.raw`req.http.Accept-Encoding ~ "(?i)(^|,)\s*${encoding}\s*(,|$|;\s*q=(1|0?\.0*[1-9]))"`;

/**
 * What Varnish has to know to keep a release as its headers say, the same for every one: to be included after a backend and a list
 * `rung_purgers` of those who may purge. varnishd has to be started with `-p http_gzip_support=off`, without which it asks
 * its server for gzip alone.
 * https://varnish-cache.org/docs/7.1/reference/vcl.html · https://varnish-cache.org/docs/7.1/users-guide/purging.html
 */
export const varnishConfiguration = String.raw`# Made by Rung. Include it after a backend and an acl rung_purgers, and start varnishd with -p http_gzip_support=off,
# or readers get gzip instead of brotli.
import std;

sub vcl_recv {
    if (req.method == "PURGE") {
        # Varnish adds the client to what a proxy in front of it has noted: a second address means that somebody asked the proxy.
        if (client.ip !~ rung_purgers || req.http.X-Forwarded-For ~ ","
            || req.http.Forwarded || req.http.X-Real-IP || req.http.Via) { return (synth(405)); }
        return (purge);
    }
    # There is nothing that a cookie, perhaps of another program on this host, would change.
    unset req.http.Cookie;

    # A file is the same whatever follows the "?": there is one copy of it, which a PURGE of its address finds.
    unset req.http.Rung-Query;
    if (req.url ~ "\?") {
        set req.http.Rung-Query = regsub(req.url, "^[^?]*", "");
        set req.url = regsub(req.url, "\?.*", "");
    }

    # One copy for each form of a file, not for each way to ask for it.
    if (${takes("br")} && ${takes("gzip")}) {
        set req.http.Accept-Encoding = "br, gzip";
    } elsif (${takes("br")}) {
        set req.http.Accept-Encoding = "br";
    } elsif (${takes("gzip")}) {
        set req.http.Accept-Encoding = "gzip";
    } else {
        unset req.http.Accept-Encoding;
    }
}

sub vcl_backend_response {
    # A server that is out of order takes no copy away.
    if (beresp.status >= 500 && bereq.is_bgfetch) { return (abandon); }

    # Varnish takes stale-while-revalidate as grace: a copy is sent while the next one is fetched, which for a day is a mere question
    # whether it changed. For that it must have lived, however shortly. What is not found yet is asked for each time.
    if ((beresp.status == 200 || beresp.status == 301 || beresp.status == 410)
        && beresp.ttl <= 0s && beresp.http.Cache-Control ~ "stale-while-revalidate") {
        set beresp.ttl = 1ms;
        set beresp.keep = 1d;
        return (deliver);
    }
}

sub vcl_deliver {
    # Varnish compares the whole header with the ETag, and a client may name several.
    if (req.http.If-None-Match ~ "," && std.strstr(req.http.If-None-Match, resp.http.ETag)) {
        set req.http.If-None-Match = resp.http.ETag;
    }
    # As the server would have done: what was asked for goes on to where the page is now.
    if (resp.status == 301 && req.http.Rung-Query && resp.http.Location !~ "[?#]") {
        set resp.http.Location = resp.http.Location + req.http.Rung-Query;
    }
}
`;
