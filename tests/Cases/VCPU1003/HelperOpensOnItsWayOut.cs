// What the helper's finally does where the call in its try has thrown, the handler around the helper sees.
[Port("riscv")]
public sealed class HelperOpensOnItsWayOutPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        if (!vcpu.Task.TransferWorkPending())
        {
            try
            {
                Note(vcpu);
            }
            catch (InvalidOperationException)
            {
            }

            [|vcpu.EnterGuest()|];
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private static void Note(Vcpu vcpu)
    {
        bool isNoted = false;
        try
        {
            Console.WriteLine(vcpu.Id);
            isNoted = true;
        }
        finally
        {
            if (!isNoted)
            {
                vcpu.HostCpu.EnableInterrupts();
                vcpu.HostCpu.DisableInterrupts();
            }
        }
    }
}
