package glassbox.train;

/// Where points of many dimensions are drawn on a plane, about their mean.
public sealed interface Places permits PrincipalAxes, NeighbourMap {

  /// Of the points; 0 where they cannot be placed.
  int count();

  double x(int point);

  double y(int point);
}
