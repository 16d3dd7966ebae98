// An exception that the helper does not catch goes on behind no call: the helper has not returned then.
[Port("x86")]
public sealed class HelperCatchesPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        Help(vcpu);
        vcpu.HostCpu.DisableInterrupts();
        if (!vcpu.Task.TransferWorkPending())
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private static void Help(Vcpu vcpu)
    {
        vcpu.HostCpu.DisablePreemption();
        try
        {
            Console.WriteLine();
        }
        catch (System.IO.IOException)
        {
            vcpu.HostCpu.DisablePreemption();
            vcpu.HostCpu.EnablePreemption();
        }

        vcpu.HostCpu.EnablePreemption();
    }
}
