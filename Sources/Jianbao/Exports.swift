// Who imports Jianbao has the values that its functions take and give: mentions, pages, entities.
@_exported public import Knowledge
@_exported public import TextModel
