-- Classes of our HTML as typst and DOCX have them; alternative texts, which pandoc's typst writer drops.
local typst = FORMAT == "typst"

local function raw(text) return pandoc.RawInline("typst", text) end

local function quoted(text)
  return '"' .. text:gsub("\\", "\\\\"):gsub('"', '\\"'):gsub("%s+", " ") .. '"'
end

local function contents(inlines)
  return (pandoc.utils.stringify(inlines))
end

function Image(image)
  if typst then
    return raw("#image(" .. quoted(image.src) .. ", alt: " .. quoted(contents(image.caption)) .. ", width: 100%)")
  end
end

function Span(span)
  if span.classes:includes("severity") or span.classes:includes("status") then
    local grave = span.classes:includes("critical") or span.classes:includes("unsafeguarded")
    return pandoc.Strong(grave and { pandoc.Underline(span.content) } or span.content)
  end
end

function Div(div)
  if div.classes:includes("warning") then
    if typst then
      local blocks = pandoc.List({ pandoc.RawBlock("typst", "#warning[") })
      blocks:extend(div.content)
      blocks:insert(pandoc.RawBlock("typst", "]"))
      return blocks
    end
    div.attributes["custom-style"] = "Warning"
    return div
  end
  if div.classes:includes("kicker") then
    if typst then
      local blocks = pandoc.List({ pandoc.RawBlock("typst", "#kicker[") })
      blocks:extend(div.content)
      blocks:insert(pandoc.RawBlock("typst", "]"))
      return blocks
    end
    return {} -- the title of the document says the same
  end
  if div.classes:includes("cover-end") then
    if typst then return pandoc.RawBlock("typst", "#cover-end") end
    return pandoc.RawBlock("openxml", '<w:p><w:r><w:br w:type="page"/></w:r></w:p>')
  end
  return div.content
end
