/// The version of the knowledge file's schema; grows when the schema does.
public let knowledgeSchemaVersion = "1.0"
