// A method that has no vCPU at hand is its own definition.
public static class DrainWithoutVcpu
{
    [DrainsWork]
    public static int Drain() => 0;
}
