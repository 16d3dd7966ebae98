// A generic method drains for one type only.
public static class GenericForgetsOneType
{
    [DrainsWork(SetsExitReason = true)]
    public static int {|VCPU9002:Drain|}<T>(Vcpu vcpu, T context)
        where T : struct => context is int ? vcpu.HandleTransferWork() : 0;
}
