/** The chart for which the forms are evaluated, without its template. */
export const chart = {
  'Chart.yaml': 'apiVersion: v2\nname: shop\nversion: 0.1.0\nappVersion: "1.2"\n',
  'values.yaml': `text: web
empty: ""
sure: true
never: false
yes: by another name
zero: 0
count: 3
big: 1234567
half: 0.5
octal: 010
word: "yes"
unquoted: yes
nothing: null
quoted: 'it''s "so"'
long: abcdefghijklmnopqrstuvwxyz
withAction: '{{ .Values.text }}-{{ .Chart.Name }}'
spaced: "  a b  "
map: {b: 1, a: x, c: {d: [1, "2"], e: {}}}
none: {}
list: [a, b, c]
noItems: []
items: [{name: TZ, value: Asia/Shanghai}, {name: A, value: "1"}]
odd: {"a b": "x: y", yes: "no", "1": "0", s: " x", n: null}
account: {create: false, name: ""}
other: {create: true, name: ops}
env: []
`,
  'templates/_helpers.tpl': `{{/* Helpers as most charts have them. */}}
{{- define "shop.name" -}}
{{- default .Chart.Name .Values.nameOverride | trunc 63 | trimSuffix "-" -}}
{{- end -}}
{{- define "shop.account" -}}
{{- if .create -}}
    {{ default "shop" .name }}
{{- else -}}
    {{ default "default" .name }}
{{- end -}}
{{- end -}}
{{- define "shop.labels" }}
app: {{ include "shop.name" . }}
{{- if .Chart.AppVersion }}
version: {{ .Chart.AppVersion | quote }}
{{- end }}
{{- end }}
{{- define "shop.nested" -}}
{{ range .list }}{{ include "shop.account" (dict "create" false "name" .) }};{{ end }}
{{- end -}}
`,
};

const written = [
  '{{ .Values.text }} {{ .Values.empty }}|{{ .Values.sure }} {{ .Values.count }} {{ .Values.half }} {{ .Values.octal }}',
  '{{ .Values.unquoted }} {{ .Values.word }} [{{ .Values.nothing }}] [{{ .Values.absent }}] {{ .Values.big }}',
  '{{ .Chart.Name }}-{{ .Chart.Version }} {{ .Chart.AppVersion }} {{ .Release.Service }}',
  '{{ .Values.true }} [{{ .Values.yes }}] {{ .Values.odd.true }}',
  '{{ .Values.absent.key }}',
  '[{{ (.Values.absent).key }}] [{{ (.Values.map.c).d }}] [{{ ((.Values.absent).key).more }}]',
  '{{ $x := .Values.text }}{{ $x }}{{ $x = "other" }} {{ $x }} {{ $.Values.text }}',
  '{{ if .Values.never }}a{{ else if .Values.sure }}b{{ else }}c{{ end }}',
  '{{ if .Values.none }}a{{ end }}{{ if .Values.map }}b{{ end }}{{ if not .Values.noItems }}c{{ end }}',
  '{{ $x := "a" }}{{ if .Values.sure }}{{ $x = "b" }}{{ $y := "c" }}{{ end }}{{ $x }}',
  '{{ with .Values.map }}{{ .a }}{{ $.Values.text }}{{ else }}none{{ end }}',
  '{{ with .Values.none }}{{ .a }}{{ else }}none {{ .Values.text }}{{ end }}',
  '{{ with $m := .Values.map }}{{ $m.a }}{{ end }}',
  '{{ with .Values.empty }}a{{ else with .Values.text }}b {{ . }}{{ end }}',
  '{{ range .Values.list }}{{ . }},{{ end }}',
  '{{ range $i, $x := .Values.list }}{{ $i }}={{ $x }},{{ end }}',
  '{{ range $k, $v := .Values.map }}{{ $k }},{{ end }}',
  '{{ range .Values.noItems }}a{{ else }}none{{ end }}',
  '{{ range .Values.items }}{{ .name }}={{ .value | quote }} {{ end }}',
  '{{ $all := list }}{{ range .Values.list }}{{ $all = append $all (upper .) }}{{ end }}{{ join "," $all }}',
  'a\n  {{- if .Values.never }}\nb\n  {{- end }}\nc',
  'a\n  {{ if .Values.sure -}}\n  b\n  {{- end }}\nc',
  'a {{- /* no */ -}} b\n{{- .Values.text -}}\n c',
  'env:\n{{- with .Values.env }}\n{{ toYaml . }}\n{{- end }}\nend',
  'env:\n{{- toYaml .Values.items | nindent 2 }}',
  '{{ toYaml .Values.map }}',
  '{{ toYaml .Values.odd | indent 4 }}',
  '{{ toYaml .Values.none }} {{ toYaml .Values.noItems }} {{ toYaml .Values.text }} {{ toYaml .Values.word }}',
  '{{ include "shop.name" . }} {{ template "shop.name" . }}',
  '{{ include "shop.account" .Values.account }} {{ include "shop.account" .Values.other }}',
  '{{ include "shop.account" (dict "create" true "name" "") }}',
  'labels:{{ include "shop.labels" . | nindent 2 }}',
  '{{ include "shop.labels" . | trim | nindent 2 }}',
  '{{ include "shop.nested" .Values }}',
  '{{ include "shop.absent" . }}',
  '{{ tpl .Values.withAction . }} {{ tpl "plain" . }} {{ tpl (toYaml .Values.items) . }}',
  '{{ tpl "{{ .name }}" (dict "name" "x") }}',
  '{{ required "needed" .Values.text }}',
  '{{ required "needed" .Values.absent }}',
  '{{ if .Values.sure }}{{ fail "no" }}{{ end }}',
  '{{ if .Values.never }}{{ fail "no" }}{{ end }}fine',
  '{{ $d := dict "a" 1 }}{{ $_ := set $d "b" "x" }}{{ $d.b }} {{ hasKey $d "c" }} {{ get $d "c" }}|',
  '{{ $m := merge (dict "a" "1") (dict "a" "2" "b" "3") }}{{ $m.a }}{{ $m.b }}',
  '{{ $m := mergeOverwrite (dict "a" "1" "m" (dict "x" "1")) (dict "a" "2" "m" (dict "y" "2")) }}{{ $m.a }}{{ $m.m.x }}{{ $m.m.y }}',
  '{{ $m := mergeOverwrite (deepCopy .Values.map) (dict "a" "new") }}{{ $m.a }} {{ .Values.map.a }}',
  '{{ $m := mergeOverwrite .Values.map (dict "a" "new") }}{{ .Values.map.a }}',
  '{{ $m := merge (dict "a" false) (dict "a" true) }}{{ $m.a }}',
  '{{ $_ := unset .Values.map "a" }}[{{ .Values.map.a }}]',
  '{{ (pick .Values.map "a").a }} {{ hasKey (omit .Values.map "a") "a" }}',
  '{{ index .Values "map" "a" }} {{ index .Values.list 1 }} {{ first .Values.list }} {{ last .Values.list }}',
  '{{ $c := concat .Values.list (list "d") }}{{ join "" $c }} {{ len $c }} {{ has "b" $c }} {{ has "z" $c }}',
  '{{ printf "%s-%d-%v" "a" 1 true }} {{ printf "%d%%" 5 }} {{ printf "%v" .Values.count }} {{ printf "%5s" "a" }}',
  '{{ print "a" 1 2 "b" true false }} {{ println "x" }}',
  '{{ .Values.text | default "x" | upper | quote }} {{ .Values.absent | default "x" | quote }}',
  '{{ eq .Values.count 3 }}',
  '{{ eq .Values.count 3.0 }} {{ eq (int .Values.count) 3 }} {{ gt (int .Values.count) 2 }} {{ lt .Values.half 1.0 }}',
  '{{ eq .Values.absent "x" }} {{ ne .Values.absent "x" }} {{ eq .Values.absent nil }}',
  '{{ eq .Values.text "a" "web" }} {{ ne .Values.text "a" }} {{ eq "1" "1" }}',
  '{{ and .Values.text .Values.empty "x" }}|{{ or .Values.empty .Values.absent "z" }}|{{ and "a" "b" }}|{{ or "" "" }}',
  '{{ or .Values.text .Values.absent.key }}',
  '{{ ternary "a" "b" .Values.sure }} {{ .Values.never | ternary "a" "b" }} {{ ternary "a" "b" (empty .Values.none) }}',
  '{{ kindIs "map" .Values.map }} {{ kindIs "slice" .Values.list }} {{ kindIs "string" .Values.text }} {{ kindOf .Values.sure }} {{ kindIs "invalid" .Values.absent }} {{ kindOf .Values.count }}',
  '{{ len .Values.text }} {{ len .Values.map }} {{ len .Values.noItems }}',
  '{{ squote .Values.text 1 }} {{ quote .Values.quoted }} {{ quote .Values.nothing }}| {{ quote .Values.list }}',
  '{{ toString .Values.count }} {{ int "7" }} {{ int .Values.half }} {{ int64 .Values.big }} {{ toString .Values.sure }}',
  '{{ `raw "x"` }} {{ "tab\\tend" }} {{ "a\\"b" }} {{ 1 }} {{ -2 }} {{ 0.5 }}',
  '{{- $name := "x" }}{{ range .Values.list }}{{ $name = . }}{{ end }}{{ $name }}',
  '{{ range $i, $x := .Values.list }}{{ if $i }}, {{ end }}{{ $x }}{{ end }}',
  '{{ define "own" }}[{{ . }}]{{ end }}{{ include "own" "x" }}',
  '{{ with dict "a" .Values.text }}{{ .a }}{{ end }}',
  '{{ lower "ABC" | replace "b" "-" }} {{ trimPrefix "a" "abc" }} {{ hasPrefix "a" "abc" }} {{ hasSuffix "a" "abc" }}',
  '{{ coalesce .Values.absent .Values.empty .Values.text }} {{ coalesce .Values.zero 5 }}',
  '{{ if eq (include "shop.account" .Values.account) "default" }}same{{ end }}',
  '{{ if and .Values.account.create (not .Values.account.name) }}a{{ else }}b{{ end }}',
];

const values = [
  'text',
  'empty',
  'sure',
  'never',
  'zero',
  'count',
  'half',
  'word',
  'nothing',
  'absent',
  'none',
  'list',
  'noItems',
  'long',
  'spaced',
  'quoted',
  'map',
];
const binary = [
  'default',
  'coalesce',
  'and',
  'or',
  'eq',
  'ne',
  'lt',
  'gt',
  'contains',
  'trimSuffix',
  'hasPrefix',
  'list',
  'print',
  'join',
  'kindIs',
  'hasKey',
];
const unary = [
  'not',
  'empty',
  'quote',
  'squote',
  'toYaml',
  'toString',
  'int',
  'upper',
  'lower',
  'trim',
  'len',
  'kindOf',
  'trunc 3',
  'trunc -3',
  'indent 2',
  'nindent 2',
  'replace "a" "b"',
  'first',
  'required "x"',
  'ternary "a" "b"',
  'printf "%s"',
  'printf "%v"',
];

/** Templates whose result is kept: those above, each function of one value, and each of two. */
export const forms = [
  ...written,
  ...unary.flatMap(name => values.map(value => `{{ ${name} .Values.${value} }}`)),
  ...binary.flatMap((name, at) =>
    values.flatMap((first, one) =>
      values
        .filter((_, two) => (one * 7 + two * 3 + at) % 11 === 0)
        .map(second => `{{ ${name} .Values.${first} .Values.${second} }}`),
    ),
  ),
];
