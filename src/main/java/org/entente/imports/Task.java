package org.entente.imports;

import java.time.LocalDate;
import java.util.Map;
import org.entente.clusters.Cluster;

/// One file to be worked on.
///
/// @param run the import it belongs to
/// @param cluster for whom
/// @param day the day on which it was brought: what "today" means for it, also later
/// @param choices what a person chose
/// @param decisions what a person decided about single lines, by their numbers
/// @param progress to be told how far it is
public record Task(
    ImportRunId run,
    Cluster cluster,
    LocalDate day,
    byte[] content,
    Choices choices,
    Map<Integer, String> decisions,
    Progress progress) {}
