package org.infrawiki.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.infrawiki.model.PageName;
import org.junit.jupiter.api.Test;

class GraphTest {
    /** {@code gw <- nas <- vm}; dns on gw or nas; files on nas, needs dns; photos through gw on vm, uses files. */
    private static Pages house() {
        return new Pages()
                .add("hosts/gw", "role: gateway")
                .add("hosts/nas", "depends_on: gw")
                .add("hosts/vm", "vm_on: nas")
                .add("hosts/rented", "uses: dns")
                .add("services/dns", "runs_on: [gw, nas]")
                .add("services/files", "runs_on: nas", "depends_on: dns")
                .add("services/photos", "runs_on: vm", "through: gw", "uses: files")
                .add("services/status", "runs_on: [rented, vm]");
    }

    private static List<String> losses(Graph graph, String page) {
        return graph.losses(new PageName(page)).stream()
                .map(loss -> loss.page().last() + " " + loss.state() + " "
                        + String.join(
                                ">", loss.path().stream().map(PageName::last).toList()))
                .toList();
    }

    @Test
    void whatNeedsALostHostIsDownAndWhatHasAnotherIsDegraded() {
        Graph graph = house().inventory().graph();
        assertThat(losses(graph, "hosts/vm")).containsExactly("photos DOWN vm>photos", "status DEGRADED vm>status");
        assertThat(losses(graph, "hosts/nas"))
                .containsExactly(
                        "vm DOWN nas>vm",
                        "dns DEGRADED nas>dns",
                        "files DOWN nas>files",
                        "photos DOWN nas>vm>photos",
                        "status DEGRADED nas>vm>status");
        assertThat(losses(graph, "services/files")).containsExactly("photos DEGRADED files>photos");
        assertThat(losses(graph, "hosts/rented")).containsExactly("status DEGRADED rented>status");
    }

    @Test
    void losingAllHostsOfAServiceStopsIt() {
        Graph graph = house().inventory().graph();
        assertThat(losses(graph, "hosts/gw")).contains("dns DOWN gw>dns", "rented DEGRADED gw>dns>rented");
        assertThat(graph.losses(Set.of(new PageName("hosts/rented"), new PageName("hosts/vm"))))
                .extracting(Loss::page, Loss::state)
                .contains(org.assertj.core.groups.Tuple.tuple(new PageName("services/status"), Loss.State.DOWN));
    }

    @Test
    void plannedAndRetiredThingsDoNotBreak() {
        Graph graph = house().add("services/soon", "status: planned", "runs_on: gw")
                .add("services/gone", "status: retired", "runs_on: gw")
                .inventory()
                .graph();
        assertThat(losses(graph, "hosts/gw")).noneMatch(loss -> loss.startsWith("soon") || loss.startsWith("gone"));
        assertThat(graph.pages()).contains(new PageName("services/soon")).doesNotContain(new PageName("services/gone"));
    }

    @Test
    void whatIsNeededComesFirstAndTiesGoByName() {
        Graph graph = house().inventory().graph();
        assertThat(graph.order().stream().map(PageName::last))
                .containsExactly("gw", "nas", "rented", "vm", "dns", "files", "photos", "status");
        assertThat(graph.reverseOrder().get(0).last()).isEqualTo("status");
        assertThat(graph.cycles()).isEmpty();
        assertThat(graph.needs(new PageName("services/photos"))).hasSize(2);
        assertThat(graph.uses(new PageName("services/photos"))).containsExactly(new PageName("services/files"));
        assertThat(graph.dependants(new PageName("hosts/nas"))).hasSize(3);
        assertThat(graph.users(new PageName("services/files"))).hasSize(1);
    }

    @Test
    void eachCycleIsToldOnceFromItsFirstPage() {
        Graph graph = new Pages()
                .add("hosts/a", "depends_on: c")
                .add("hosts/b", "depends_on: a")
                .add("hosts/c", "depends_on: b")
                .add("hosts/d", "depends_on: [d, a]")
                .add("services/x", "depends_on: y")
                .add("services/y", "uses: x")
                .inventory()
                .graph();
        assertThat(graph.cycles()).hasToString("[[hosts/a, hosts/c, hosts/b], [hosts/d]]");
        assertThat(graph.order()).hasSize(6);
    }

    @Test
    void aLongChainNeedsNoDeepStack() {
        Pages pages = new Pages().add("hosts/h00000", "role: first");
        for (int i = 1; i < 2000; i++) {
            pages.add(
                    String.format(Locale.ROOT, "hosts/h%05d", i),
                    String.format(Locale.ROOT, "depends_on: h%05d", i - 1));
        }
        Graph graph = pages.inventory().graph();
        assertThat(graph.cycles()).isEmpty();
        assertThat(graph.losses(new PageName("hosts/h00000"))).hasSize(1999);
    }

    @Test
    void everyOrderPutsNeedsFirst() {
        for (long seed = 0; seed < 50; seed++) {
            Random random = new Random(seed);
            Pages pages = new Pages();
            for (int i = 0; i < 40; i++) {
                List<String> needs = new ArrayList<>();
                for (int j = 0; j < random.nextInt(4); j++) {
                    needs.add("h" + random.nextInt(i + 1));
                }
                needs.remove("h" + i);
                pages.add("hosts/h" + i, "depends_on: [" + String.join(", ", needs) + "]");
            }
            Graph graph = pages.inventory().graph();
            List<PageName> order = graph.order();
            assertThat(order).hasSize(40);
            if (graph.cycles().isEmpty()) {
                for (PageName page : order) {
                    assertThat(graph.needs(page))
                            .as("seed %d", seed)
                            .allMatch(need -> order.indexOf(need) < order.indexOf(page));
                }
            }
        }
    }
}
