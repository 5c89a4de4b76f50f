package org.infrawiki.parse;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.infrawiki.model.Problem;
import org.infrawiki.model.Value;
import org.infrawiki.model.Where;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.reader.StreamReader;

/** Composes YAML to values that keep the text and the place of each scalar; YAML's own types are not used. */
final class YamlValues {
    /** Fields that hold sentences. */
    private static final Set<String> PROSE = Set.of(
            "title",
            "description",
            "why",
            "role",
            "hardware",
            "when",
            "address",
            "contact",
            "none",
            "author",
            "license",
            "copyright");

    private static final Pattern COMMENT = Pattern.compile("[ \\t]+#");

    private final String path;
    private final String yaml;
    private final int firstLine;
    private final List<Problem> problems;

    private YamlValues(String path, String yaml, int firstLine, List<Problem> problems) {
        this.path = path;
        this.yaml = yaml;
        this.firstLine = firstLine;
        this.problems = problems;
    }

    /**
     * Reads a map.
     *
     * @param firstLine the line of the file on which {@code yaml} starts, from 1
     * @param problems gets what is wrong
     * @return the map; empty where there is none
     */
    static Value.Entries read(String path, String yaml, int firstLine, List<Problem> problems) {
        return new YamlValues(path, yaml, firstLine, problems).read();
    }

    private Value.Entries read() {
        int tab = firstTab();
        if (tab >= 0) {
            fail(
                    new Where(path, firstLine + tab, 1),
                    "a tab indents this line; YAML knows blanks only",
                    "write blanks in its place");
            return Value.Entries.NONE;
        }
        LoaderOptions options = new LoaderOptions();
        options.setMaxAliasesForCollections(20);
        options.setNestingDepthLimit(20);
        options.setCodePointLimit(SourceText.LARGEST);
        try {
            Node node = new Yaml(new SafeConstructor(options)).compose(new StringReader(yaml));
            if (node == null) {
                return new Value.Entries(Map.of(), new Where(path, firstLine, 1));
            }
            if (value(node, 0) instanceof Value.Entries entries) {
                return entries;
            }
            fail(where(node.getStartMark()), "this is no map of fields", "write one 'field: value' a line");
        } catch (MarkedYAMLException wrong) {
            Slip slip = Slip.of(wrong, yaml);
            Mark mark = slip.mark();
            Where where = mark == null ? new Where(path, firstLine, 1) : where(mark);
            fail(where, "not YAML: " + slip.reason(), slip.cure());
        } catch (ReaderException control) {
            fail(unprintable(), "not YAML: a control character stands here", "remove it; an editor may not show it");
        } catch (YAMLException | StackOverflowError wrong) {
            fail(new Where(path, firstLine, 1), "not YAML: it is nested too deeply or too large", "");
        }
        return Value.Entries.NONE;
    }

    private int firstTab() {
        String[] lines = yaml.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (lines[i].stripLeading().length() < lines[i].length()
                    && lines[i].substring(
                                    0,
                                    lines[i].length() - lines[i].stripLeading().length())
                            .contains("\t")) {
                return i;
            }
        }
        return -1;
    }

    private void fail(Where where, String message, String hint) {
        problems.add(Problem.error("bad-front-matter", where, message, hint));
    }

    private Where where(Mark mark) {
        return new Where(path, firstLine + mark.getLine(), mark.getColumn() + 1);
    }

    /** The place of the first character that YAML does not allow. */
    private Where unprintable() {
        int line = firstLine;
        int column = 1;
        for (int point : yaml.codePoints().takeWhile(StreamReader::isPrintable).toArray()) {
            column = point == '\n' ? 1 : column + 1;
            line += point == '\n' ? 1 : 0;
        }
        return new Where(path, line, column);
    }

    private Value value(Node node, int depth) {
        Where where = where(node.getStartMark());
        if (node.getTag().startsWith("!")) {
            fail(
                    where,
                    "'" + node.getTag().getValue() + "' is a tag of YAML, and no part of the value",
                    "a value that starts with '!' needs quotes");
            return new Value.Text(node.getTag().getValue(), where);
        }
        if (depth > 20) {
            fail(where, "nested too deeply", "");
            return new Value.Text("", where);
        }
        if (node instanceof ScalarNode scalar) {
            return new Value.Text(scalar.getValue(), where);
        }
        if (node instanceof SequenceNode sequence) {
            List<Value> items = new ArrayList<>();
            sequence.getValue().forEach(item -> items.add(value(item, depth + 1)));
            return new Value.Items(items, where);
        }
        Map<String, Value.Entry> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : ((MappingNode) node).getValue()) {
            enter(tuple, depth, entries);
        }
        return new Value.Entries(entries, where);
    }

    private void enter(NodeTuple tuple, int depth, Map<String, Value.Entry> entries) {
        Where where = where(tuple.getKeyNode().getStartMark());
        if (!(tuple.getKeyNode() instanceof ScalarNode keyNode)) {
            fail(where, "a key must be one word", "");
            return;
        }
        String key = keyNode.getValue();
        Value.Entry first = entries.get(key);
        if (first != null) {
            problems.add(Problem.error(
                    "duplicate-key",
                    where,
                    "'" + key + "' stands here twice, first in line "
                            + first.where().line(),
                    "keep one of them"));
            return;
        }
        entries.put(key, new Value.Entry(key, where, value(tuple.getValueNode(), depth + 1)));
        // The configuration begins on line 1, and comments behind its values are meant.
        if (firstLine > 1 && PROSE.contains(key) && tuple.getValueNode() instanceof ScalarNode text && text.isPlain()) {
            cutOff(key, text.getEndMark());
        }
    }

    /** After a blank a number sign begins a comment; in a sentence that is seldom what its writer meant. */
    private void cutOff(String key, Mark end) {
        String[] lines = yaml.split("\n", -1);
        String line = end.getLine() < lines.length ? lines[end.getLine()] : "";
        int column = line.offsetByCodePoints(0, Math.min(end.getColumn(), line.codePointCount(0, line.length())));
        Matcher comment = COMMENT.matcher(line);
        if (comment.find(column) && comment.start() == column) {
            problems.add(Problem.warning(
                    "bad-front-matter",
                    new Where(path, firstLine + end.getLine(), line.codePointCount(0, comment.end())),
                    "what follows the '#' is a comment, so that '" + key + "' ends here",
                    "put the whole value into quotes, or the comment on a line of its own"));
        }
    }
}
