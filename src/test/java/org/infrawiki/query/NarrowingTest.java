package org.infrawiki.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.infrawiki.model.Link;
import org.infrawiki.model.Page;
import org.infrawiki.model.PageName;
import org.infrawiki.model.Site;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the indexes narrow, a spec matches what asking each page by the definitions alone gives. */
class NarrowingTest {
    private static final List<String> FOLDERS = List.of("", "a/", "a/b/", "B/", "log/");
    private static final List<String> WORDS = List.of("one", "two", "Three", "x", "index");
    private static final List<String> GLOBS = List.of(
            "*", "a/*", "A/b/*", "*/x", "?/one", "b/two", "log/*", "one", "*e*", "./*", "./x", ".", "a/b", "/x");

    static IntStream seeds() {
        return IntStream.range(0, 60);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void equalsBruteForce(int seed) {
        Random random = new Random(seed);
        Site site = wiki(random);
        List<Page> pages = List.copyOf(site.pages());
        for (int round = 0; round < 40; round++) {
            PageName from = pages.get(random.nextInt(pages.size())).name();
            String spec = spec(random, 4);
            Parsed tree = PageSpecParser.parse(spec, SpecFunctions.installed());
            List<PageName> expected = new ArrayList<>();
            for (Page page : pages) {
                if (holds(tree, page.name(), site, from) && (!page.internal() || lets(tree, page.name(), site, from))) {
                    expected.add(page.name());
                }
            }
            for (String file : site.files()) {
                PageName name = new PageName(file);
                if (holds(tree, name, site, from)) {
                    expected.add(name);
                }
            }
            assertThat(Match.in(site, spec, from, "").names())
                    .as("seed %d, on %s: %s", seed, from, spec)
                    .isEqualTo(expected.stream().sorted().toList());
            for (PageName name : expected.stream().limit(3).toList()) {
                assertThat(Explain.TOPIC
                                .answer(site, List.of(spec, name.path(), from.path()))
                                .matches())
                        .as("seed %d, %s explained on %s: %s", seed, name, from, spec)
                        .isTrue();
            }
        }
    }

    private static Wiki page(Wiki wiki, Random random) {
        wiki.meta("kind", random.nextBoolean() ? "host" : "page").field("os", pick(random, WORDS));
        for (int i = random.nextInt(3); i > 0; i--) {
            wiki.links(pick(random, List.of("", "", "/", "a/")) + pick(random, WORDS));
        }
        if (random.nextInt(3) == 0) {
            wiki.tag(pick(random, WORDS));
        }
        if (random.nextInt(3) == 0) {
            wiki.meta("title", pick(random, WORDS) + " " + pick(random, WORDS));
        }
        return wiki;
    }

    private static Site wiki(Random random) {
        Wiki wiki = new Wiki();
        for (int i = 0; i < 25; i++) {
            page(wiki.page(pick(random, FOLDERS) + pick(random, WORDS)), random);
        }
        for (int i = 0; i < 3; i++) {
            page(wiki.generated("tags/" + pick(random, WORDS)), random);
            page(wiki.comment(pick(random, FOLDERS) + pick(random, WORDS) + "/comment_" + i), random);
            wiki.file(pick(random, FOLDERS) + pick(random, WORDS) + ".txt", "x");
        }
        return wiki.site();
    }

    private static String spec(Random random, int depth) {
        if (depth == 0 || random.nextInt(3) == 0) {
            return leaf(random);
        }
        return switch (random.nextInt(5)) {
            case 0 -> "!" + leaf(random);
            case 1 -> "!(" + spec(random, depth - 1) + ")";
            case 2 -> spec(random, depth - 1) + " and " + spec(random, depth - 1);
            case 3 -> spec(random, depth - 1) + " or " + spec(random, depth - 1);
            default -> "(" + spec(random, depth - 1) + " or " + leaf(random) + ") and " + spec(random, depth - 1);
        };
    }

    private static String leaf(Random random) {
        String word = pick(random, WORDS);
        return switch (random.nextInt(12)) {
            case 0 -> "tagged(" + pick(random, List.of(word, "*", "/tags/" + word, "t*")) + ")";
            case 1 -> "link(" + pick(random, List.of(word, "/" + word, "a/" + word, "t*", "nope", "./" + word)) + ")";
            case 2 -> "backlink(" + pick(random, List.of(word, ".", "a/" + word)) + ")";
            case 3 -> "kind(" + pick(random, List.of("host", "P*", "nope")) + ")";
            case 4 -> "page(" + pick(random, GLOBS) + ")";
            case 5 -> "internal(" + pick(random, GLOBS) + ")";
            case 6 -> "title(" + pick(random, List.of(word + "*", "*" + word, "*/*")) + ")";
            case 7 -> "field(os " + word + ")";
            default -> pick(random, GLOBS);
        };
    }

    private static <T> T pick(Random random, List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private static boolean holds(Parsed spec, PageName name, Site site, PageName from) {
        if (spec instanceof PageSpec.Or or) {
            return or.terms().stream().anyMatch(term -> holds(term, name, site, from));
        }
        if (spec instanceof PageSpec.And and) {
            return and.terms().stream().allMatch(term -> holds(term, name, site, from));
        }
        if (spec instanceof PageSpec.Not not) {
            return !holds(not.term(), name, site, from);
        }
        Page page = site.page(name);
        if (spec instanceof PageSpec.Glob glob) {
            return (page == null || !page.internal()) && glob(glob.glob(), name.path(), from);
        }
        PageSpec.Function call = (PageSpec.Function) spec;
        String arg = call.arg();
        return switch (call.name()) {
            case "page" -> page != null && !page.internal() && glob(arg, name.path(), from);
            case "internal" -> glob(arg, name.path(), from);
            case "kind" -> page != null && glob(arg, page.kind(), null);
            case "field" ->
                page != null && Fields.values(page, "os").stream().anyMatch(os -> glob(arg.substring(3), os, null));
            case "title" ->
                glob(
                        arg,
                        page == null ? name.path() : Objects.requireNonNullElse(page.meta("title"), name.path()),
                        null);
            case "backlink" -> backlink(arg.equals(".") ? from.path() : arg, name, site);
            case "tagged" ->
                page != null && linked(page, arg.startsWith("/") ? arg : "/tags/" + arg, true, site, PageName.INDEX);
            default -> page != null && linked(page, arg, false, site, from);
        };
    }

    private static boolean backlink(String page, PageName name, Site site) {
        return site.links(new PageName(page)).values().stream().anyMatch(found -> name.equals(found.name()));
    }

    private static boolean linked(Page page, String arg, boolean tags, Site site, PageName from) {
        String target = arg.startsWith("./")
                ? "/" + (from.folder().isEmpty() ? "" : from.folder() + "/") + arg.substring(2)
                : arg;
        PageName to = site.resolve(from, target).name();
        return page.links().stream()
                .filter(link -> !tags || link.type() == Link.Type.TAG)
                .anyMatch(link -> to != null
                        ? to.equals(site.resolve(page.name(), link.target()).name())
                        : glob(target.replaceAll("^/+", ""), link.target().replaceAll("^/+", ""), null));
    }

    private static boolean lets(Parsed spec, PageName name, Site site, PageName from) {
        if (!holds(spec, name, site, from)) {
            return false;
        }
        if (spec instanceof PageSpec.Or or) {
            return or.terms().stream().anyMatch(term -> lets(term, name, site, from));
        }
        if (spec instanceof PageSpec.And and) {
            return and.terms().stream().anyMatch(term -> lets(term, name, site, from));
        }
        return spec instanceof PageSpec.Function call && call.name().equals("internal");
    }

    private static boolean glob(String glob, String text, @org.jspecify.annotations.Nullable PageName from) {
        String absolute = glob;
        if (from != null && glob.equals(".")) {
            absolute = from.path();
        } else if (from != null && glob.startsWith("./")) {
            absolute = (from.folder().isEmpty() ? "" : from.folder() + "/") + glob.substring(2);
        }
        StringBuilder pattern = new StringBuilder();
        absolute.toLowerCase(Locale.ROOT)
                .codePoints()
                .forEach(c -> pattern.append(c == '*' ? ".*" : c == '?' ? "." : Pattern.quote(Character.toString(c))));
        return Pattern.compile(pattern.toString(), Pattern.DOTALL)
                .matcher(text.toLowerCase(Locale.ROOT))
                .matches();
    }
}
