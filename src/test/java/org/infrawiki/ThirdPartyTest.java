package org.infrawiki;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** {@code THIRD-PARTY.md} names everything the build file asks for, in the version it asks for, and nothing that is gone. */
class ThirdPartyTest {
    private static final Set<String> ASKED = Set.of("dependency", "path");

    @Test
    void listsWhatTheBuildAsksFor() throws Exception {
        List<String> rows;
        try (Stream<String> lines = Files.lines(Path.of("THIRD-PARTY.md"))) {
            rows = lines.filter(line -> line.startsWith("| "))
                    .map(ThirdPartyTest::nameAndVersion)
                    .toList();
        }
        assertThat(rows).containsAll(asked());
    }

    @Test
    void listsNothingThatIsGone() throws Exception {
        List<String> direct;
        try (Stream<String> lines = Files.lines(Path.of("THIRD-PARTY.md"))) {
            direct = lines.takeWhile(line -> !line.startsWith("These come with them"))
                    .filter(line -> line.startsWith("| ") && line.contains(":"))
                    .map(ThirdPartyTest::nameAndVersion)
                    .toList();
        }
        assertThat(direct).isNotEmpty();
        assertThat(asked()).containsAll(direct);
    }

    @Test
    void theLicenceIsThere() {
        assertThat(Path.of("LICENSE"))
                .content()
                .contains("Apache License", "Version 2.0", "END OF TERMS AND CONDITIONS");
    }

    /** The first two columns of a row, as {@code group:artifact version}. */
    private static String nameAndVersion(String row) {
        String[] columns = row.split("\\|", -1);
        return columns[1].strip() + " " + columns[2].strip();
    }

    private static Set<String> asked() throws Exception {
        Document pom = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(Path.of("pom.xml").toFile());
        List<String> names = new ArrayList<>();
        NodeList elements = pom.getElementsByTagName("*");
        for (int i = 0; i < elements.getLength(); i++) {
            Element element = (Element) elements.item(i);
            if (ASKED.contains(element.getTagName())
                    && !element.getParentNode().getParentNode().getNodeName().equals("dependencyManagement")) {
                names.add(text(element, "groupId") + ":" + text(element, "artifactId") + " "
                        + resolved(pom, text(element, "version")));
            }
        }
        return names.stream().collect(Collectors.toSet());
    }

    private static String text(Element parent, String name) {
        return parent.getElementsByTagName(name).item(0).getTextContent().strip();
    }

    private static String resolved(Document pom, String version) {
        if (!version.startsWith("${")) {
            return version;
        }
        String property = version.substring(2, version.length() - 1);
        return pom.getElementsByTagName(property).item(0).getTextContent().strip();
    }
}
