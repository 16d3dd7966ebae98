// User space sets the clock and asks for a global update.
[Port("x86")]
public sealed class IoctlPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        if (vcpu.CheckRequest(VcpuRequest.GlobalClockUpdate))
        {
            UpdateAllClocks(vcpu.Vm);
        }

        return 0;
    }

    public int SetClock(Vcpu vcpu, long offset)
    {
        if (offset == 0)
        {
            return -22;
        }

        vcpu.MakeRequest(VcpuRequest.GlobalClockUpdate);
        return 0;
    }

    private static void UpdateAllClocks(Vm vm)
    {
        foreach (var vcpu in vm.Vcpus)
        {
            vcpu.MakeRequest(VcpuRequest.ClockUpdate);
            vcpu.Kick();
        }
    }
}
